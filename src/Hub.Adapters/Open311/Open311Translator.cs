using System.Globalization;
using System.Text;
using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Open311;

/// <summary>Turns a service request into a signal. No clock, no network, no log.</summary>
/// <remarks>GeoReport has no field for consent to share, so the sender's name, phone and e-mail are never read.</remarks>
internal sealed class Open311Translator(Open311Catalog catalog)
{
    private const string Scheme = "open311";
    private const int LongestDescription = 4000;

    /// <summary>The faults of a form; empty when it can become a signal. Each names the status that it alone would give.</summary>
    public IReadOnlyList<Open311Error> Check(Open311Form form)
    {
        var errors = new List<Open311Error>();
        var jurisdiction = Known(form, "jurisdiction_id", catalog.Jurisdiction, errors);
        var service = Known(form, "service_code", catalog.Service, errors);
        _ = jurisdiction;
        CheckLocation(form, errors);
        if (form.Values("description") is [{ Length: > LongestDescription }])
        {
            errors.Add(new Open311Error(400, $"description must have at most {LongestDescription} characters."));
        }
        if (form.Text("media_url") is { } url && (url.Length > 500 || !Uri.TryCreate(url, UriKind.Absolute, out _)))
        {
            errors.Add(new Open311Error(400, "media_url must be an absolute URL of at most 500 characters."));
        }
        if (form.Text("address_string") is { Length: > 300 })
        {
            errors.Add(new Open311Error(400, "address_string must have at most 300 characters."));
        }
        foreach (var question in service?.Questions ?? [])
        {
            CheckAnswer(question, form, errors);
        }
        return errors;
    }

    /// <summary>The signal of a form without faults.</summary>
    /// <param name="form">The form.</param>
    /// <param name="recordId">The record's id: the client's own, or one made of the content.</param>
    /// <param name="receivedAt">When it came in: GeoReport has no field for it.</param>
    public Translation Translate(Open311Form form, string recordId, DateTimeOffset receivedAt)
    {
        var service = catalog.Service(form.Text("service_code")!)!;
        var municipality = catalog.Jurisdiction(form.Text("jurisdiction_id")!)!.Municipality;
        var location = Location(form);
        var media = form.Text("media_url");
        return new FaultList().Close(() => new Signal(
            recordId, SourceKind.Open311, municipality, receivedAt, Description(form, service), service.Name,
            new SignalCategory(Scheme, service.Code), location,
            attachments: media is null ? [] : [new AttachmentReference(media)]));
    }

    /// <summary>Where the request is about.</summary>
    public static SignalLocation? Location(Open311Form form)
    {
        var address = form.Text("address_string") is { } text ? AddressText.Read(text) : null;
        var (lat, lon) = (Degrees(form.Text("lat")), Degrees(form.Text("long")));
        return address is null && lat is null
            ? null
            : new SignalLocation(
                address?.Street, address?.HouseNumber, address?.Postcode, address?.Place, address?.Neighbourhood, lat, lon);
    }

    private static T? Known<T>(Open311Form form, string name, Func<string, T?> find, List<Open311Error> errors)
        where T : class
    {
        if (form.Text(name) is not { } text)
        {
            errors.Add(new Open311Error(400, $"{name} is required."));
            return null;
        }
        var found = find(text);
        if (found is null)
        {
            errors.Add(new Open311Error(404, $"{name} was not found."));
        }
        return found;
    }

    private static void CheckLocation(Open311Form form, List<Open311Error> errors)
    {
        var (lat, lon) = (form.Text("lat"), form.Text("long"));
        if ((lat is null) != (lon is null))
        {
            errors.Add(new Open311Error(400, lat is null ? "lat is required beside long." : "long is required beside lat."));
        }
        else if (lat is not null && !(Degrees(lat) is { } y && Degrees(lon) is { } x && DutchPlace.IsWithin(y, x)))
        {
            errors.Add(new Open311Error(400, $"lat and long {DutchPlace.BoundsRule}."));
        }
        else if (lat is null && form.Text("address_string") is null && form.Text("address_id") is null)
        {
            errors.Add(new Open311Error(400, "A location is required: lat and long, address_string or address_id."));
        }
    }

    private static void CheckAnswer(Open311Attribute question, Open311Form form, List<Open311Error> errors)
    {
        var answers = form.Answers(question.Code);
        if (answers.IsEmpty)
        {
            if (question.Required)
            {
                errors.Add(new Open311Error(400, $"attribute[{question.Code}] is required."));
            }
            return;
        }
        var sound = question.Datatype switch
        {
            Open311Datatype.Number
                => answers is [var number] && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            Open311Datatype.Datetime => answers is [var moment] && Moments.TryParse(moment, out _),
            Open311Datatype.SingleValueList => answers is [var key] && question.Choices.Any(choice => choice.Key == key),
            Open311Datatype.MultiValueList => answers.All(answer => question.Choices.Any(choice => choice.Key == answer)),
            _ => answers is [{ Length: <= 1000 }],
        };
        if (!sound)
        {
            errors.Add(new Open311Error(400, $"attribute[{question.Code}] must be an answer of its datatype; see the service definition."));
        }
    }

    private static string Description(Open311Form form, Open311Service service)
    {
        var whole = new StringBuilder(form.Text("description") ?? service.Name);
        foreach (var question in service.Questions)
        {
            var answers = form.Answers(question.Code)
                .Select(answer => question.Choices.FirstOrDefault(choice => choice.Key == answer)?.Name ?? answer);
            var line = string.Join(", ", answers);
            if (line.Length > 0)
            {
                whole.Append('\n').Append(question.Description).Append(' ').Append(line);
            }
        }
        if (form.Text("address_id") is { Length: <= 40 } address)
        {
            whole.Append("\nAdres-id: ").Append(address);
        }
        return whole.ToString();
    }

    private static double? Degrees(string? text)
        => text is not null
            && double.TryParse(
                text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : null;
}
