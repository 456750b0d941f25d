using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Desk.Frame;

/// <summary>A component as an answer: rendered on the server, whole, without any script of a framework.</summary>
internal static class Screen
{
    /// <summary>The answer.</summary>
    /// <param name="parameters">What the component gets.</param>
    public static IResult Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent
        => Of<T>(StatusCodes.Status200OK, parameters);

    /// <summary>The answer with another status than that all is well.</summary>
    /// <param name="status">The status.</param>
    /// <param name="parameters">What the component gets.</param>
    public static IResult Of<T>(int status, params (string Name, object? Value)[] parameters)
        where T : IComponent
        => new RazorComponentResult<T>(parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
            ContentType = "text/html; charset=utf-8",
        };
}
