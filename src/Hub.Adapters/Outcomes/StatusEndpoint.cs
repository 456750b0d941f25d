using System.Text.Json;
using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Hosting.Http;

namespace Hub.Adapters.Outcomes;

/// <summary><c>GET /v1/signals/{receiptId}</c>: what became of a signal, for the partner that sent it and nobody else.</summary>
internal sealed class StatusEndpoint(StatusReader reader)
{
    /// <summary>Handles one request of a known partner. Another partner's signal is not found, as if it were not there.</summary>
    public Task GetAsync(HttpContext context, Partner partner)
    {
        if (!Answers.AcceptsJson(context.Request))
        {
            return ProblemWriter.WriteAsync(context, Problem.Of(406));
        }
        var status = Guid.TryParseExact(context.Request.RouteValues["receiptId"] as string, "D", out var id)
            ? reader.Find(id, sender => IsOf(sender, partner))
            : null;
        return status is not null
            ? Answers.JsonAsync(context, 200, json => Write(json, status))
            : ProblemWriter.WriteAsync(
                context,
                Problem.Of(404) with
                {
                    Detail = "No signal of yours has this receipt; another adapter may have given it a moment ago, and then it is known "
                        + "here once the hub has decided.",
                });
    }

    // Its own, and those of organisations that it carries on: what another sent since, of the same record, is not its to see.
    private static bool IsOf(PartnerId sender, Partner partner)
        => sender == partner.Id || partner.Aliases.Any(alias => alias.Partner == sender);

    private static void Write(Utf8JsonWriter json, SignalStatus status)
    {
        json.WriteStartObject();
        json.WriteString("receiptId", status.SignalId);
        json.WriteNumber("revision", status.Revision);
        json.WriteString("state", WireCode.Of(status.State));
        json.WriteString("receivedAt", status.ReceivedAt.UtcDateTime);
        if (status.Acute)
        {
            json.WriteBoolean("acute", true);
            json.WriteString("advice", ReceiptWriter.AcuteAdvice);
        }
        if (status.Expected is { } expected)
        {
            json.WriteString("expectedAt", expected.UtcDateTime);
        }
        if (OutcomeWords.Of(status) is { } words)
        {
            json.WriteString("outcome", words);
        }
        json.WriteStartArray("history");
        foreach (var step in status.History)
        {
            json.WriteStartObject();
            json.WriteString("state", WireCode.Of(step.State));
            json.WriteString("at", step.At.UtcDateTime);
            if (step.TeamKind is { } kind)
            {
                json.WriteString("teamKind", WireCode.Of(kind));
            }
            if (step.ReasonCode is not null)
            {
                json.WriteString("reasonCode", step.ReasonCode);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
