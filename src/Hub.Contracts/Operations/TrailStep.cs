using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations;

/// <summary>A step in a signal's time line, as the trail holds it (BIO 8.15.01): ids and codes.</summary>
public sealed record TrailStep
{
    /// <summary>Creates a step.</summary>
    /// <exception cref="ContractViolationException">The moment or a text is missing.</exception>
    public TrailStep(DateTimeOffset at, string actor, string origin, string action, string about, string result, string? detail = null)
    {
        At = Require.Moment(at);
        Actor = Require.Text(actor, 200);
        Origin = Require.Text(origin, 200);
        Action = EnvelopeCode.Of(action);
        About = Require.Text(about, 200);
        Result = EnvelopeCode.Of(result);
        Detail = Require.OptionalText(detail, 4000);
    }

    /// <summary>The moment, by the hub's own clock, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who: <c>router</c>, <c>hub</c>, or a role or staff code.</summary>
    public string Actor { get; }

    /// <summary>From where: a partner, a team, an operator, or the worker itself.</summary>
    public string Origin { get; }

    /// <summary>What was done, such as <c>route</c> or <c>accept</c>.</summary>
    public string Action { get; }

    /// <summary>On what: the id of a signal with its revision, or of a delivery.</summary>
    public string About { get; }

    /// <summary>How it ended.</summary>
    public string Result { get; }

    /// <summary>Further ids and codes; null for none.</summary>
    public string? Detail { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(TrailStep);
}
