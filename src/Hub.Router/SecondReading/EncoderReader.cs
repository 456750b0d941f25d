using Hub.Configuration.Readers;
using Hub.Contracts.Signals;
using Hub.Deciding.SecondReading;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace Hub.Router.SecondReading;

/// <summary>An encoder in this process, from files that the municipality put there: nothing leaves it.</summary>
internal sealed class EncoderReader : ISecondReader
{
    /// <summary>What the model says of a text: three kinds, danger, harm at home.</summary>
    public const int Logits = 5;

    private readonly SecondReaderSettings settings;
    private readonly EncoderSettings encoder;
    private readonly BertTokenizer tokenizer;
    private readonly SessionOptions options;
    private readonly InferenceSession session;

    /// <summary>Loads the model.</summary>
    public EncoderReader(SecondReaderSettings settings, EncoderSettings encoder)
    {
        (this.settings, this.encoder) = (settings, encoder);
        EncoderRuntime.Prepare(encoder.Library);
        tokenizer = BertTokenizer.Create(encoder.Vocabulary, new BertOptions { LowerCaseBeforeTokenization = encoder.LowerCase });
        options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL
        };
        session = new InferenceSession(encoder.Model, options);
    }

    /// <inheritdoc/>
    public Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken cancellationToken)
        => Task.Run(() => Read(question.Text ?? "", cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        options.Dispose();
    }

    private ReaderAnswer Read(string text, CancellationToken cancellationToken)
    {
        var read = text.Length > settings.Characters ? text[..settings.Characters] : text;
        long[] ids = [.. tokenizer.EncodeToIds(read, encoder.Tokens, out _, out _).Select(id => (long)id)];
        if (ids.Length == 0)
        {
            return ReaderAnswer.None(ReaderFailure.Form);
        }
        using var run = new RunOptions();
        using var ends = cancellationToken.Register(() => run.Terminate = true);
        try
        {
            long[] shape = [1, ids.Length];
            using var words = OrtValue.CreateTensorValueFromMemory(ids, shape);
            using var attention = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, ids.Length).ToArray(), shape);
            using var types = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
            var inputs = new Dictionary<string, OrtValue>(StringComparer.Ordinal)
            {
                ["input_ids"] = words,
                ["attention_mask"] = attention,
                ["token_type_ids"] = types
            };
            using var said = session.Run(
                run, inputs.Where(input => session.InputMetadata.ContainsKey(input.Key)).ToDictionary(StringComparer.Ordinal),
                    session.OutputNames);
            return said.Count > 0 && said[0].GetTensorDataAsSpan<float>() is { Length: Logits } logits ? Opinion(logits)
                : ReaderAnswer.None(ReaderFailure.Form);
        }
        catch (OnnxRuntimeException) when (!cancellationToken.IsCancellationRequested)
        {
            return ReaderAnswer.None(ReaderFailure.Form); // another model than the settings say
        }
        catch (OnnxRuntimeException)
        {
            return ReaderAnswer.None(ReaderFailure.Slow);
        }
    }

    // Kinds exclude each other; danger and harm stand by themselves, and are likelier than not above zero.
    private ReaderAnswer Opinion(ReadOnlySpan<float> logits)
    {
        foreach (var logit in logits)
        {
            if (!float.IsFinite(logit))
            {
                return ReaderAnswer.None(ReaderFailure.Form);
            }
        }
        var kind = logits[1] >= logits[0] && logits[1] >= logits[2] ? SignalKind.Individual : logits[2] >= logits[0] ? SignalKind.Both
            : SignalKind.Collective;
        return ReaderAnswer.Of(new SecondOpinion(settings.ToString(), kind, logits[3] > 0, logits[4] > 0));
    }
}
