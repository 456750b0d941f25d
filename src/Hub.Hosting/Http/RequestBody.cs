using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Hub.Hosting.Http;

/// <summary>A request's body in a pooled buffer; wiped when given back, because it may hold personal data.</summary>
public sealed class RequestBody : IDisposable
{
    private byte[] buffer;
    private int length;

    private RequestBody(int expected) => buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, 1024));

    /// <summary>The bytes; valid until disposal.</summary>
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <summary>Reads the body; null when it is larger than allowed.</summary>
    public static async ValueTask<RequestBody?> ReadAsync(HttpContext context, int largest)
    {
        var request = context.Request;
        if (request.ContentLength > largest)
        {
            return null;
        }
        // Longer bodies are read no further than one byte past the limit.
        var body = new RequestBody((int)(request.ContentLength + 1 ?? 16_384));
        try
        {
            while (true)
            {
                body.Grow();
                var read = await request.Body.ReadAsync(body.buffer.AsMemory(body.length), context.RequestAborted);
                body.length += read;
                if (body.length > largest)
                {
                    body.Dispose();
                    return null;
                }
                if (read == 0)
                {
                    return body;
                }
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var used = buffer;
        buffer = [];
        used.AsSpan(0, length).Clear();
        length = 0;
        if (used.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(used);
        }
    }

    private void Grow()
    {
        if (length < buffer.Length)
        {
            return;
        }
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
