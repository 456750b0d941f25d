using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>The id in an address whose route says <c>{id:guid}</c>.</summary>
public static class RouteId
{
    /// <summary>Reads it.</summary>
    /// <exception cref="ArgumentNullException">The route has no such part: a fault of the code.</exception>
    public static Guid Of(HttpContext context) => Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
}
