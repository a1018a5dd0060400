using CQ.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddCqHost(typeof(Program).Assembly);
var app = builder.Build();
app.UseCqHost();
return await app.RunCqAsync(args);
