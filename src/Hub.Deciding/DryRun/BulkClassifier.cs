using System.Text.Json;
using Hub.Contracts.Privacy;
using Hub.Contracts;

namespace Hub.Deciding.DryRun;

/// <summary>Decides a whole file, one line out for each line in, in order; a bad line costs only itself.</summary>
internal sealed class BulkClassifier(DryRunDecider decider, bool withPlaces = false)
{
    /// <summary>Lines that became a decision, and lines that did not.</summary>
    public async Task<(int Good, int Bad)> RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var (good, bad) = (0, 0);
        await foreach (var batch in LineBatches.ReadAsync(input, cancellation))
        {
            var lines = new (byte[] Json, bool Good)[batch.Count];
            Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellation }, i => lines[i] = Decide(batch[i]));
            foreach (var (json, isGood) in lines)
            {
                await output.WriteAsync(json, cancellation);
                good += isGood ? 1 : 0;
                bad += isGood ? 0 : 1;
            }
        }
        await output.FlushAsync(cancellation);
        return (good, bad);
    }

    private (byte[] Json, bool Good) Decide(NumberedLine line)
    {
        using var buffer = new MemoryStream(2048);
        bool good;
        using (var json = new Utf8JsonWriter(buffer, HubJson.Writing))
        {
            good = TryWrite(json, line);
        }
        buffer.WriteByte((byte)'\n');
        return (buffer.ToArray(), good);
    }

    private bool TryWrite(Utf8JsonWriter json, NumberedLine line)
    {
        try
        {
            if (line.Bytes.Length > LineBatches.LongestLine)
            {
                throw new ContractViolationException("line", $"must have at most {LineBatches.LongestLine} bytes");
            }
            var (considered, decision) = decider.Decide(LabelledLine.Read(WithoutMark(line.Bytes)));
            DecisionLine.Write(json, considered, decision, withPlaces ? decider.Evidence(considered, decision) : []);
            return true;
        }
        catch (ContractViolationException fault)
        {
            DecisionLine.WriteError(json, line.Number, fault);
            return false;
        }
    }

    /// <summary>A line without the byte order mark that stands before the first line of files that some editors write.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => line.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
