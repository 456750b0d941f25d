using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>
/// <c>GET /openapi.json</c> and <c>GET /v1/openapi.json</c>: what the doors of this process ask and answer, composed from a part a door.
/// Open to all,
/// also for tools in a browser.
/// </summary>
public sealed class ApiDescription
{
    private const string Ending = "/openapi.json";
    private const string Here = "https://here.invalid"; // stands where the installation's own address comes
    private readonly string text;
    private readonly Uri? publicUrl;

    /// <summary>Composes the description.</summary>
    /// <param name="parts">The doors' parts.</param>
    /// <param name="publicUrl">The address under which the outside reaches the installation; null for what each request says.</param>
    /// <exception cref="InvalidOperationException">Two parts have the same path or component: a fault of the build.</exception>
    public ApiDescription(IEnumerable<ApiPart> parts, Uri? publicUrl)
    {
        this.publicUrl = publicUrl;
        var whole = Read(typeof(ApiDescription).Assembly, "Hub.Hosting.openapi.json");
        foreach (var part in parts)
        {
            Add(whole, Read(part.Assembly, part.Name));
        }
        whole["servers"] = new JsonArray(new JsonObject { ["url"] = $"{Here}/v1" });
        text = whole.ToJsonString(HubJson.Document);
    }

    /// <summary>Every part that an assembly embeds: one <c>openapi.json</c> a folder.</summary>
    public static IEnumerable<ApiPart> PartsOf(Assembly assembly)
        => assembly.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new ApiPart(assembly, name));

    /// <summary>The description with this installation's own address.</summary>
    public string For(HttpRequest request) => At(text, Address(request, publicUrl));

    /// <summary>Puts an address into a description.</summary>
    public static string At(string text, string address)
        => text.Replace(Here, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(address), StringComparison.Ordinal);

    /// <summary>Where the outside reaches this installation: what it was told, else what the request says.</summary>
    public static string Address(HttpRequest request, Uri? publicUrl)
        => (publicUrl?.AbsoluteUri ?? $"{request.Scheme}://{request.Host}").TrimEnd('/');

    /// <summary>Answers with a description.</summary>
    public static async Task WriteAsync(HttpContext context, string description)
    {
        var body = Encoding.UTF8.GetBytes(description);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static JsonObject Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from this build.");
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static void Add(JsonObject whole, JsonObject part)
    {
        foreach (var tag in part["tags"]!.AsArray())
        {
            whole["tags"]!.AsArray().Add(tag!.DeepClone());
        }
        AddMembers(whole["paths"]!.AsObject(), part["paths"]!.AsObject());
        foreach (var (kind, members) in part["components"]!.AsObject())
        {
            AddMembers(whole["components"]![kind]!.AsObject(), members!.AsObject());
        }
    }

    private static void AddMembers(JsonObject whole, JsonObject part)
    {
        foreach (var (name, member) in part)
        {
            if (!whole.TryAdd(name, member!.DeepClone()))
            {
                throw new InvalidOperationException($"{name} is described twice.");
            }
        }
    }
}
