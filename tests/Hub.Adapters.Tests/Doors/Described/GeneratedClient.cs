using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>
/// A partner's side: a client that a common generator makes of the description,
/// compiled together with the partner's own examples.
/// </summary>
internal static class GeneratedClient
{
    /// <summary>Generates, compiles and loads; the compiler's errors are those of the partner.</summary>
    public static async Task<Assembly> MakeAsync(string description, string examples)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "HubClient", InjectHttpClient = true, UseBaseUrl = false };
        (settings.CSharpGeneratorSettings.Namespace, settings.CSharpGeneratorSettings.JsonLibrary) = (
            "Partner",
            CSharpJsonLibrary.NewtonsoftJson);
        settings.CSharpGeneratorSettings.GenerateOptionalPropertiesAsNullable = true;
        var client = new CSharpClientGenerator(
            await OpenApiDocument.FromJsonAsync(description, TestContext.Current.CancellationToken),
            settings
        ).GenerateFile();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "Partner",
            [CSharpSyntaxTree.ParseText(client), CSharpSyntaxTree.ParseText(examples)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.Empty(
            result
                .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()));
        assembly.Position = 0;
        return new AssemblyLoadContext("partner", isCollectible: true).LoadFromStream(assembly);
    }
}
