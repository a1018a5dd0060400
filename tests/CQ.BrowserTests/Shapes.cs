using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace CQ.BrowserTests;

/// <summary>
/// What pages are made of, by which a whole run tells those it has examined from new ones: what axe and the style sheets go by, which is elements, classes and the states of controls, not the words.
/// Of several alike beside one another one stands for all: a longer list is no other page.
/// </summary>
internal sealed class Shapes
{
    // Of the frame of a page (menus, head, foot), and of what it holds.
    private const string Shape =
        """
        () => {
          const main = document.querySelector('main');
          const shape = e => {
            const inner = [...e.children].filter(c => c !== main).map(shape);
            return e.tagName + '.' + (e.getAttribute('class') || '') + (e.open || e.disabled || e.checked ? '!' : '') + (e.getAttribute('aria-invalid') || '')
              + '(' + [...new Set(inner)].join() + ')';
          };
          return [shape(document.body), main ? shape(main) : ''];
        }
        """;

    private static readonly string[] States = ["open", "disabled", "checked", "hidden"];

    private readonly ConcurrentDictionary<string, bool> _seen = new();

    /// <summary>False for a page whose frame and whose contents were seen before, for whomever: only its words differ, and how long its lists are.</summary>
    public async Task<bool> AddAsync(IPage page)
    {
        var shapes = await page.EvaluateAsync<string[]>(Shape);
        return Add("frame " + shapes[0]) | Add("main " + shapes[1]);
    }

    /// <summary>
    /// The same of a page as the server sends it, asked for without drawing it: the browser is spared the pages that many people are shown alike. What scripts
    /// make of a page follows from what it is made of.
    /// </summary>
    public async Task<bool> AddAsync(string html)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(html);
        var main = document.QuerySelector("main");
        return Add("sent frame " + Made(document.Body!, main)) | Add("sent main " + (main is null ? "" : Made(main, null)));
    }

    private static string Made(IElement element, IElement? without)
    {
        var data = element.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => " " + a.Name);
        var inner = element.Children.Where(c => c != without).Select(c => Made(c, without)).Distinct();
        return $"{element.TagName}.{element.ClassName}{(States.Any(element.HasAttribute) ? "!" : "")}{element.GetAttribute("aria-invalid")}{string.Concat(data)}({string.Join(',', inner)})";
    }

    private bool Add(string shape) => _seen.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(shape))), true);
}
