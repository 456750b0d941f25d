using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>What became of giving a matter to another team.</summary>
public sealed record ReassignAnswer
{
    /// <summary>It is with that team now; who had it heard so.</summary>
    public const string Moved = "moved";

    /// <summary>It is on offer to that team; who took it up stays the owner until that team accepts.</summary>
    public const string Offered = "offered";

    /// <summary>Only who has it can open it: that team was asked to hand it over, and stays the owner until the other accepts.</summary>
    public const string Asked = "asked";

    /// <summary>Creates the answer.</summary>
    /// <exception cref="ContractViolationException">The way is none of these.</exception>
    public ReassignAnswer(string way)
        => Way = way is Moved or Offered or Asked ? way : throw new ContractViolationException(nameof(way),
            "must be moved, offered or asked");

    /// <summary><see cref="Moved"/>, <see cref="Offered"/> or <see cref="Asked"/>.</summary>
    public string Way { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReassignAnswer);
}
