using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Doors.Matrix;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>
/// What an installation of Signalen answers: meldingen on a page,
/// whole pages, the detail behind a hint, and what left a category.
/// </summary>
internal sealed class SignalenPagesDoor : SignalenPollDoor
{
    private const int Kinds = 10; // seven meldingen on one page, and one of each other answer
    private const int Behind = 1_000_000;
    private static readonly byte[] None = "[]"u8.ToArray();
    private byte[] list = None;
    private byte[] detail = None;
    private byte[] removed = None;
    private int answers;

    protected override async Task Prepare()
    {
        await base.Prepare();
        Signalen.Instead = context => Task.FromResult<IResult?>(Results.Bytes(Answer(context.Request.Path.Value!), "application/json"));
    }

    protected override void Settings(JsonObject door) => door["categorySlugs"] = new JsonArray("veegzwerfvuil");

    protected override byte[] Damaged(BodyMutator mutator, int number) => (number % Kinds) switch
    {
        7 => mutator.Json(Page([Sound(number), Sound(number + 20_000)])),
        8 => mutator.Json(Sound(number)),
        9 => mutator.Json(Encoding.UTF8.GetBytes($"[{{\"id\":{number}}},{{\"id\":\"{number - 5}\"}}]")),
        // Damage that leaves it JSON: else the page would be none, and each of its meldingen would go untried.
        _ => Encoding.UTF8.GetBytes(mutator.Tree(Sound(number)).ToJsonString()),
    };

    protected override byte[] Sound(int number)
    {
        var melding = JsonNode.Parse(Good(number))!;
        melding["updated_at"] = Clock.GetUtcNow().AddMinutes(-number % 1000).ToString("O");
        return Encoding.UTF8.GetBytes(melding.ToJsonString());
    }

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
    {
        var fates = new List<Fate>();
        foreach (var ten in bodies.Chunk(Kinds))
        {
            if (ten.Length == Kinds)
            {
                (list, detail, removed) = (ten[7], None, None);
                await Round();
                (detail, removed) = (ten[8], ten[9]);
                Host.Get<SignalenRounds>().Hint(Of(Partner), (++answers).ToString(CultureInfo.InvariantCulture));
            }
            var behind = Sound(Behind + answers);
            list = Page([.. ten.Take(7), behind]);
            await Round();
            Assert.True(IsTaken(Heard(behind)), "what stands behind damaged meldingen is read all the same");
            fates.AddRange(ten.Select((body, kind) => kind == 9 ? new Fate(null, "list", Heard(behind).Text) : Heard(body)));
        }
        return [.. fates];
    }

    protected override bool IsTaken(Fate fate) => fate.Code == "taken in";

    protected override IEnumerable<Guid> Receipts(Fate fate)
        => fate.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse);

    // No damaged moment has moved the watermark past today: what changes tomorrow would never be asked for.
    protected override Task Rested(IReadOnlySet<Guid> receipts)
    {
        Assert.InRange(Host.Get<SignalenState>().Watermark(Of(Partner))!.Value, Clock.GetUtcNow().AddDays(-3), Clock.GetUtcNow());
        return Task.CompletedTask;
    }

    private static byte[] Page(IEnumerable<byte[]> meldingen)
        => Encoding.UTF8.GetBytes(
            """{"_links":{"next":{"href":null}},"count":2,"results":"""
                + $"[{string.Join(',', meldingen.Select(Encoding.UTF8.GetString))}]}}"
        );

    private byte[] Answer(string path)
        => path.EndsWith("removed/", StringComparison.Ordinal) ? removed
        : path.EndsWith('/') ? list
        : detail;

    // What the hub knows of each melding in a body, by the number that stands there.
    private Fate Heard(byte[] body)
    {
        var known = Numbers(body).Select(id => Host.Get<SignalenState>().Find(Of(Partner), id)).OfType<SignalenSeen>().ToList();
        var receipts = known.Select(seen => seen.SignalId).OfType<Guid>().ToList();
        return new Fate(null, known.Count == 0 ? "not seen" : receipts.Count == 0 ? "set apart" : "taken in", string.Join('\n', receipts));
    }

    private static List<string> Numbers(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var meldingen =
                root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList()
                : root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("results", out var results)
                && results.ValueKind == JsonValueKind.Array
                    ? [.. results.EnumerateArray()]
                : [root];
            return
            [
                .. meldingen
                    .Where(melding => melding.ValueKind == JsonValueKind.Object && melding.TryGetProperty("id", out _))
                    .Select(melding => melding.GetProperty("id").ToString()),
            ];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
