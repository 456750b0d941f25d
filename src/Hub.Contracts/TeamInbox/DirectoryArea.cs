using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>One gebied of the directory.</summary>
public sealed record DirectoryArea
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, too long or too many.</exception>
    public DirectoryArea(AreaCode code, string name, ImmutableArray<string> parts = default)
    {
        Code = Require.Present(code);
        Name = Require.Text(name, 200);
        Parts = Require.List(parts, 500);
    }

    /// <summary>Its code within the municipality.</summary>
    public AreaCode Code { get; }

    /// <summary>As people call it.</summary>
    public string Name { get; }

    /// <summary>The names of its buurten.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DirectoryArea);
}
