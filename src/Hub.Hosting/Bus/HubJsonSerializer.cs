using System.Net.Mime;
using Hub.Contracts;
using MassTransit;
using MassTransit.Serialization;

namespace Hub.Hosting.Bus;

/// <summary>Plain JSON of the contracts on the wire, and nothing else: no envelope, no headers about machine and process.</summary>
internal sealed class HubJsonSerializer : ISerializerFactory, IMessageSerializer, IMessageDeserializer
{
    private static readonly ContentType Json = new("application/json");

    public ContentType ContentType => Json;

    public IMessageSerializer CreateSerializer() => this;

    public IMessageDeserializer CreateDeserializer() => this;

    public MessageBody GetMessageBody<T>(SendContext<T> context)
        where T : class
        => new BytesMessageBody(HubJson.Write(context.Message));

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public ConsumeContext Deserialize(ReceiveContext receiveContext)
        => new BodyConsumeContext(
            receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
        => new HubJsonContext(this, body, new RawMessageContext(headers, destinationAddress, RawSerializerOptions.AnyMessageType));

    public void Probe(ProbeContext context) => context.CreateScope("json").Add("contentType", Json.MediaType);
}
