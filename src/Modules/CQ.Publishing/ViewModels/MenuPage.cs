using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>A page in a menu of the site.</summary>
public sealed record MenuPage(PageMenu Menu, string Slug, string Label);
