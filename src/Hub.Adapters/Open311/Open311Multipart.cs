using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hub.Adapters.Open311;

/// <summary>
/// Reads a form in <c>multipart/form-data</c>, as apps send it with a photo. The fields are taken; a file is read past and kept nowhere.
/// </summary>
internal static class Open311Multipart
{
    /// <summary>The media type.</summary>
    public const string MediaType = "multipart/form-data";

    /// <summary>Largest form with its files.</summary>
    public const int LargestBody = 20 << 20;

    private const string Broken = "The body must be whole multipart/form-data, with a boundary of at most 70 characters.";

    /// <summary>The form; null with what is wrong.</summary>
    public static async Task<(Open311Form? Form, string? Fault)> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 70 } boundary)
        {
            return (null, Broken);
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody; // a photo is larger than any other body, and none of it stays in memory
        }
        try
        {
            return await ReadAsync(
                new MultipartReader(boundary.ToString(), context.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 },
                context.RequestAborted);
        }
        catch (Exception fault) when (fault is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return (null, Broken);
        }
    }

    private static async Task<(Open311Form? Form, string? Fault)> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new Open311Fields("; charset=utf-8");
        var (leftOut, sections) = (false, 0);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (++sections > Open311Form.MostFields)
            {
                return (null, Open311Form.TooMuch);
            }
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { } name)
            {
                return (null, Broken);
            }
            if (disposition.IsFileDisposition())
            {
                leftOut = true;
                continue; // the reader passes over what was not read of it
            }
            if (await TextAsync(section.Body, cancellationToken) is not { } value)
            {
                return (null, Open311Form.TooMuch);
            }
            if (!fields.Add(Encoding.UTF8.GetBytes(name), value))
            {
                return (null, fields.Fault);
            }
        }
        return (fields.Form(leftOut), null);
    }

    private static async Task<byte[]?> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        var text = new byte[(4 * Open311Form.LongestValue) + 1];
        var read = await body.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, cancellationToken);
        return read == text.Length ? null : text[..read];
    }
}
