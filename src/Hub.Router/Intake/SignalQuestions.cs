using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.SecondReading;
using Hub.Router.Intake.Hop;
using Hub.Router.InUse;

namespace Hub.Router.Intake;

/// <summary>What a second reader is asked of a batch. Of a municipality that has none, nothing is opened for it.</summary>
internal sealed class SignalQuestions(HopOpener opener, IRulesInUse rules)
{
    /// <summary>The questions, each with the id of its signal.</summary>
    public IReadOnlyList<(Guid Signal, ReaderQuestion Question)> Of(IReadOnlyList<SignalReceived> batch)
        => [.. batch.Where(one => rules.AsksSecond(one.Municipality)).Select(one => (one.SignalId, Question: Of(one)))
            .Where(one => one.Question is not null).Select(one => (one.SignalId, one.Question!))];

    private ReaderQuestion? Of(SignalReceived sent)
    {
        try
        {
            var plain = opener.Open(sent);
            var signal = HubJson.Read<Signal>(plain);
            CryptographicOperations.ZeroMemory(plain);
            return rules.QuestionFor(signal, sent.Covenant);
        }
        catch (Exception)
        {
            return null; // whatever is wrong with it is found again, and parked, when it is recorded
        }
    }
}
