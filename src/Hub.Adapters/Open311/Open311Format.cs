using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Hub.Contracts;

namespace Hub.Adapters.Open311;

/// <summary>Writes a reply in one of GeoReport's two forms.</summary>
internal abstract class Open311Format
{
    /// <summary>XML, which every client knows.</summary>
    public static readonly Open311Format Xml = new XmlFormat();

    /// <summary>JSON, "Spark convention".</summary>
    public static readonly Open311Format Json = new JsonFormat();

    private Open311Format()
    {
    }

    /// <summary>The form that a path's suffix names; null when it names neither.</summary>
    public static Open311Format? Of(string? suffix) => suffix switch
    {
        "xml" => Xml,
        "json" => Json,
        _ => null,
    };

    /// <summary>The content type of the reply.</summary>
    public abstract string ContentType { get; }

    /// <summary>Writes the reply as UTF-8.</summary>
    public abstract byte[] Write(string root, Open311Value value);

    private sealed class XmlFormat : Open311Format
    {
        public override string ContentType => "text/xml; charset=utf-8";

        public override byte[] Write(string root, Open311Value value)
        {
            using var stream = new MemoryStream();
            using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            {
                xml.WriteStartDocument();
                Element(xml, root, value);
            }
            return stream.ToArray();
        }

        private static void Element(XmlWriter xml, string name, Open311Value value)
        {
            xml.WriteStartElement(name);
            switch (value)
            {
                case Open311Value.Text text:
                    xml.WriteString(text.Value);
                    break;
                case Open311Value.Flag flag:
                    xml.WriteString(flag.Value ? "true" : "false");
                    break;
                case Open311Value.Number number:
                    xml.WriteString(number.Value.ToString(CultureInfo.InvariantCulture));
                    break;
                case Open311Value.Group group:
                    foreach (var (member, part) in group.Members)
                    {
                        Element(xml, member, part);
                    }
                    break;
                case Open311Value.List list:
                    foreach (var item in list.Items)
                    {
                        Element(xml, list.ItemName, item);
                    }
                    break;
                default:
                    throw new InvalidOperationException($"{value.GetType().Name} has no form.");
            }
            xml.WriteEndElement();
        }
    }

    private sealed class JsonFormat : Open311Format
    {
        public override string ContentType => "application/json; charset=utf-8";

        public override byte[] Write(string root, Open311Value value)
        {
            var body = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(body, HubJson.Writing))
            {
                Value(json, value);
            }
            return body.WrittenSpan.ToArray();
        }

        private static void Value(Utf8JsonWriter json, Open311Value value)
        {
            switch (value)
            {
                case Open311Value.Text text:
                    json.WriteStringValue(text.Value);
                    break;
                case Open311Value.Flag flag:
                    json.WriteBooleanValue(flag.Value);
                    break;
                case Open311Value.Number number:
                    json.WriteNumberValue(number.Value);
                    break;
                case Open311Value.Group group:
                    json.WriteStartObject();
                    foreach (var (member, part) in group.Members)
                    {
                        json.WritePropertyName(member);
                        Value(json, part);
                    }
                    json.WriteEndObject();
                    break;
                case Open311Value.List list:
                    json.WriteStartArray();
                    foreach (var item in list.Items)
                    {
                        Value(json, item);
                    }
                    json.WriteEndArray();
                    break;
                default:
                    throw new InvalidOperationException($"{value.GetType().Name} has no form.");
            }
        }
    }
}
