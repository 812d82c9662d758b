using ClosingGaps.Web.Site;

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = SiteFolder.Find() }
);
builder.AddSite();
var app = builder.Build();
app.UseSite();
app.Run();

/// <summary>The entry point, seen by the tests that run the site in their own process.</summary>
public partial class Program;
