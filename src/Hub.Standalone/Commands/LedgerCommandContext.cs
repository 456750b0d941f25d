using System.CommandLine;
using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Text;
using Hub.Router.Ledger;

namespace Hub.Standalone.Commands;

/// <summary>One run of an operator's command.</summary>
internal sealed class LedgerCommandContext(
    ParseResult parse, HubSettings settings, LedgerDatabase database, bool json, CancellationToken cancellationToken)
{
    /// <summary>What the operator typed.</summary>
    public ParseResult Parse => parse;

    /// <summary>The installation.</summary>
    public HubSettings Settings => settings;

    /// <summary>The ledger.</summary>
    public LedgerDatabase Database => database;

    /// <summary>Stops the work.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Reads from the ledger.</summary>
    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> read) => database.ReadAsync(read, cancellationToken);

    /// <summary>Shows rows as a table, or as a JSON list.</summary>
    public void Show<T>(IReadOnlyList<T> rows, params (string Title, Func<T, object?> Value)[] columns)
    {
        var output = parse.InvocationConfiguration.Output;
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(rows, HubJson.Rows));
            return;
        }
        TextTable.Write(
            output, [.. columns.Select(column => column.Title)],
            [.. rows.Select(row => columns.Select(column => Text(column.Value(row))).ToArray())]);
    }

    /// <summary>Shows one thing: its text, or the thing as JSON.</summary>
    public void Show<T>(T value, string text)
        => parse.InvocationConfiguration.Output.WriteLine(json ? JsonSerializer.Serialize(value, HubJson.Rows) : text);

    /// <summary>Whether the answer goes out as JSON.</summary>
    public bool Json => json;

    /// <summary>Says something to the operator beside the answer.</summary>
    public void Say(string text) => parse.InvocationConfiguration.Error.WriteLine(text);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => DutchTime.Text(moment),
        var other => other.ToString() ?? "",
    };
}
