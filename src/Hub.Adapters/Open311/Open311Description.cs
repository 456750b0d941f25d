using System.Reflection;
using Hub.Hosting.Http;

namespace Hub.Adapters.Open311;

/// <summary>
/// <c>GET /open311/v2/openapi.json</c>: GeoReport's own description. Its suffixes, faults and names follow that standard and not the API
/// design rules.
/// </summary>
internal sealed class Open311Description(Uri? publicUrl)
{
    private readonly string text = Read();

    /// <summary>Answers with the description.</summary>
    public Task GetAsync(HttpContext context)
        => ApiDescription.WriteAsync(context, ApiDescription.At(text, ApiDescription.Address(context.Request, publicUrl)));

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Hub.Adapters.georeport.json")!);
        return reader.ReadToEnd();
    }
}
