using System.Buffers;
using System.IO.Pipelines;

namespace Hub.Deciding.DryRun;

/// <summary>Reads a file of lines in batches, as bytes; a line of white space is passed over but counted.</summary>
internal static class LineBatches
{
    /// <summary>The longest line; a longer one is cut, so that it costs only itself.</summary>
    public const int LongestLine = 1024 * 1024;

    private const int BatchSize = 512;

    /// <summary>Reads all lines in order.</summary>
    public static async IAsyncEnumerable<List<NumberedLine>> ReadAsync(
        Stream stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 256 * 1024));
        var batch = new List<NumberedLine>(BatchSize);
        var number = 0;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (TakeLine(ref buffer, read.IsCompleted, out var line))
            {
                number++;
                if (!IsBlank(line))
                {
                    batch.Add(new NumberedLine(number, line));
                }
                if (batch.Count == BatchSize)
                {
                    yield return batch;
                    batch = new List<NumberedLine>(BatchSize);
                }
            }
            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }
        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> buffer, bool last, out byte[] line)
    {
        line = [];
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = Cut(buffer.Slice(0, end));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }
        if (!last || buffer.IsEmpty)
        {
            return false;
        }
        line = Cut(buffer);
        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static byte[] Cut(ReadOnlySequence<byte> line) => line.Slice(0, Math.Min(line.Length, LongestLine + 1)).ToArray();

    private static bool IsBlank(byte[] line)
        => !line.AsSpan().ContainsAnyExcept(" \t\r"u8) || (line.Length == 3 && line.AsSpan().SequenceEqual("\uFEFF"u8));
}
