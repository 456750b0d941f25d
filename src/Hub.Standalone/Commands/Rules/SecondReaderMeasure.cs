using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Hub.Configuration.Readers;
using Hub.Deciding.Classification;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Language;
using Hub.Deciding.Learning;
using Hub.Deciding.SecondReading;
using Hub.Router.SecondReading;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Standalone.Commands.Rules;

/// <summary>What a second reader would change of the decisions on labelled signals, asked as the router asks it: the same words, limits
/// and rule.</summary>
internal sealed class SecondReaderMeasure
{
    private readonly Dictionary<string, int> failed = new(StringComparer.Ordinal);
    private readonly List<TimeSpan> times = [];

    /// <summary>Decided by the hub alone.</summary>
    public Evaluation Alone { get; } = new();

    /// <summary>Decided with the reader heard.</summary>
    public Evaluation With { get; } = new();

    /// <summary>Signals that were to be read.</summary>
    public int Asked { get; private set; }

    /// <summary>Opinions that counted.</summary>
    public int Answered => times.Count;

    /// <summary>Of those, another than the hub's.</summary>
    public int Differed { get; private set; }

    /// <summary>Signals without an opinion that counts, by reason.</summary>
    public IReadOnlyDictionary<string, int> Failed => failed;

    /// <summary>The time that a share of the answers came within; zero where there is none.</summary>
    public TimeSpan Within(double share) => times.Count == 0 ? TimeSpan.Zero : times.Order().ElementAt((int)(share * (times.Count - 1)));

    /// <summary>Measures.</summary>
    /// <param name="settings">The reader.</param>
    /// <param name="rules">What the hub decides by.</param>
    /// <param name="matrix">What it may read.</param>
    /// <param name="signals">The signals.</param>
    /// <param name="everything">Whether it reads everything; else what the hub doubts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SecondReaderMeasure> RunAsync(
        SecondReaderSettings settings, RuleSet rules, NeedToKnowMatrix matrix, IReadOnlyList<LabelledSignal> signals, bool everything,
        CancellationToken cancellationToken)
    {
        var (measure, classifier, reader) = (new SecondReaderMeasure(), new SignalClassifier(rules), new ReaderText(
            DutchWords.Load(rules.Words)));
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var readers = new SecondReaders(
            SecondReadingRegistration.Reader(settings), settings, new ReaderFigures(services.GetRequiredService<IMeterFactory>()),
            TimeProvider.System, NullLogger<SecondReaders>.Instance);
        foreach (var part in signals.Chunk(settings.AtOnce))
        {
            var decided = await Task.WhenAll(part.Select(async signal =>
            {
                var own = classifier.Classify(signal.Signal);
                return (signal, own, answer: matrix.MayBeRead(signal.Signal) && !own.Flags.Acute && (everything || Doubtful.Is(own))
                    ? await TimedAsync(readers, new ReaderQuestion(reader.Of(signal.Signal), own), cancellationToken) : default);
            }));
            foreach (var (signal, own, answer) in decided)
            {
                measure.Add(signal, own, answer);
            }
        }
        return measure;
    }

    /// <summary>What came of asking, in Dutch.</summary>
    public string Text()
        => string.Create(
            CultureInfo.InvariantCulture,
            $"tweede lezer: gevraagd {Asked}, antwoord {Answered}, anders dan de hub {Differed}; ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"helft binnen {Within(0.5).TotalSeconds:0.0} s, bijna alle binnen {Within(0.95).TotalSeconds:0.0} s\n")
            + string.Concat(failed.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one
                => $"  geen antwoord dat telt: {Words(one.Key)} {one.Value}\n"));

    private static async Task<(ReaderAnswer Answer, TimeSpan Time)?> TimedAsync(
        SecondReaders readers, ReaderQuestion question, CancellationToken cancellationToken)
    {
        var begin = Stopwatch.GetTimestamp();
        return (await readers.AskAsync(question, cancellationToken), Stopwatch.GetElapsedTime(begin));
    }

    private static string Words(string failure) => failure switch
    {
        nameof(ReaderFailure.Away) => "onbereikbaar",
        nameof(ReaderFailure.Slow) => "te langzaam",
        nameof(ReaderFailure.Refused) => "geweigerd",
        nameof(ReaderFailure.Form) => "verkeerde vorm",
        nameof(ReaderFailure.Busy) => "geen beurt",
        nameof(ReaderFailure.Rests) => "met rust gelaten",
        _ => "tekst zegt zelf wat te antwoorden",
    };

    private void Add(LabelledSignal signal, Classified own, (ReaderAnswer Answer, TimeSpan Time)? asked)
    {
        Asked += asked is null ? 0 : 1;
        if (asked is { Answer: { Opinion: { } opinion }, Time: var time })
        {
            times.Add(time);
            Differed += SecondWord.IsOther(own, opinion) ? 1 : 0;
        }
        else if (asked is { Answer.Failure: var failure })
        {
            failed[failure.ToString()] = failed.GetValueOrDefault(failure.ToString()) + 1;
        }
        Alone.Add(signal, own, mustTriage: false);
        With.Add(signal, SecondWord.With(own, asked?.Answer.Opinion), mustTriage: false);
    }
}
