using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Corporation;

/// <summary>
/// Finds the person or household that a message is about, by dispatch on <c>soort.code</c>: the schema's oneOf has no discriminator.
/// </summary>
internal sealed class VeraRelations(VeraCodes codes)
{
    // Who reports, complains, handles or advises is not who it is about.
    private static readonly string[] BystanderRoles = ["MEL", "KLG", "BEH", "ADV", "BES", "INI", "KLA", "ZAA"];

    /// <summary>The subject among a zaak's relations; null where nobody identifiable is. Every relation is checked.</summary>
    public VeraPerson? SubjectOfZaak(JsonPart zaak, DateOnly? day)
    {
        var roles = Roles(zaak, day);
        VeraPerson? subject = null;
        foreach (var relation in zaak.Parts("relaties"))
        {
            var role = relation.Text("idExtern", 100) is { } id && roles.TryGetValue(id, out var code) ? code : null;
            var person = Read(relation, day);
            if (!BystanderRoles.Contains(role, StringComparer.Ordinal))
            {
                subject = role == "BEK" ? person ?? subject : subject ?? person;
            }
        }
        return subject;
    }

    /// <summary>The person in a single relation; a bare address (uri) holds none.</summary>
    public VeraPerson? Single(JsonPart owner, string member, DateOnly? day)
        => owner.Member(member) is { ValueKind: JsonValueKind.Object } ? Read(owner.Part(member)!, day) : null;

    private Dictionary<string, string> Roles(JsonPart zaak, DateOnly? day)
    {
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in zaak.Parts("rollen"))
        {
            var code = codes.Optional(role, "soort", "ZAAKROL", day)?.Code;
            var relation = role.Member("relatie") is { ValueKind: JsonValueKind.Object }
                ? role.Part("relatie")!.Text("idExtern", 100)
                : role.Text("relatie", 500)?.Split('/')[^1];
            if (code is not null && relation is not null && !(roles.TryGetValue(relation, out var other) && other == "BEK"))
            {
                roles[relation] = code;
            }
        }
        return roles;
    }

    private VeraPerson? Read(JsonPart relation, DateOnly? day)
        => codes.Required(relation, "soort", "RELATIESOORT", day)?.Code switch
        {
            "NAT" => Person(relation, PersonName(relation)),
            "GRO" => Person(relation, relation.Text("naam", 200) ?? relation.Text("omschrijving", 200)),
            "REC" or null => null,
            var other => throw new InvalidOperationException($"RELATIESOORT.{other} has no handling."),
        };

    private static VeraPerson? Person(JsonPart relation, string? name)
    {
        var person = new VeraPerson(
            name, relation.Text("geboortedatum", 20), Contact(relation, "MOB", "TEL"), Contact(relation, "EMA"),
            VeraAddress.Read(relation));
        return person is { Name: null, DateOfBirth: null, Phone: null, Email: null, Address: null } ? null : person;
    }

    private static string? PersonName(JsonPart relation)
    {
        var first = relation.Text("voorletters", 40)
            ?? relation.Text("initialen", 40)
            ?? relation.Text("roepnaam", 60)
            ?? relation.Text("voornaam", 60);
        var whole = string.Join(
            ' ', new[] { first, relation.Text("tussenvoegsels", 20), relation.Text("achternaam", 100) }.Where(part => part is not null));
        return whole.Length == 0 ? null : whole;
    }

    private static string? Contact(JsonPart relation, params string[] kinds)
    {
        if (relation.Member("contactgegevens") is not { ValueKind: JsonValueKind.Array })
        {
            return null;
        }
        return relation.Parts("contactgegevens")
            .Where(contact => kinds.Contains(contact.Part("soort")?.Text("code", 10), StringComparer.Ordinal))
            .Select(contact => contact.Text("waarde", 40))
            .FirstOrDefault(value => value is not null);
    }
}
