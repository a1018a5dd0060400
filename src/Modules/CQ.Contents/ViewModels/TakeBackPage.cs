using CQ.Contents.Models;
using CQ.Contents.Services.Comments;

namespace CQ.Contents.ViewModels;

public sealed record TakeBackPage(CommentSubject Subject, Comment Comment);
