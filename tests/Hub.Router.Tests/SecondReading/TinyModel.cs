using System.Buffers.Binary;
using System.Text;

namespace Hub.Router.Tests.SecondReading;

/// <summary>
/// An ONNX model of one table, written here byte by byte: each word piece has a row of logits, and a text has their sum. Field numbers are
/// those of <c>onnx.proto</c>.
/// </summary>
internal static class TinyModel
{
    /// <summary>The word pieces, in the order of the Rows.</summary>
    public static readonly string[] Pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "lantaarn", "buurvrouw", "mes", "slaat"];

    private static readonly float[][] Rows =
        [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, -1, -1], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [2, 0, 0, 0, 0], [0, 3, 0, 0, 0], [0, 0, 0,
            2, 0], [0, 0, 0, 0, 2]];

    /// <summary>The model.</summary>
    /// <param name="columns">How many logits it says; five is right.</param>
    public static byte[] Bytes(int columns = 5)
    {
        var table = Rows.SelectMany(row => row.Take(columns)).SelectMany(Little).ToArray();
        byte[] graph =
        [
            .. Part(1, [.. Text(1, "table"), .. Text(1, "input_ids"), .. Text(2, "words"), .. Text(4, "Gather")]),
            .. Part(1, [
                .. Text(1, "words"), .. Text(2, "logits"), .. Text(4, "ReduceSum"),
                .. Part(5, [.. Text(1, "axes"), .. Number(8, 1), .. Number(20, 7)]), .. Part(5, [.. Text(1, "keepdims"), .. Number(3, 0),
                    .. Number(20, 2)])]),
            .. Text(2, "tiny"),
            .. Part(5, [.. Number(1, Rows.Length), .. Number(1, columns), .. Number(2, 1), .. Text(8, "table"), .. Part(9, table)]),
            .. Part(11, Value("input_ids", 7, Part(1, Number(1, 1)), Part(1, Text(2, "n")))),
            .. Part(12, Value("logits", 1, Part(1, Number(1, 1)), Part(1, Number(1, columns)))),
        ];
        return [.. Number(1, 6), .. Part(7, graph), .. Part(8, Number(2, 11))];
    }

    private static byte[] Value(string name, int type, params byte[][] shape)
        => [.. Text(1, name), .. Part(2, Part(1, [.. Number(1, type), .. Part(2, [.. shape.SelectMany(one => one)])]))];

    private static byte[] Text(int field, string text) => Part(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Part(int field, byte[] bytes) => [.. Varint((field << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 0x7f; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }
        yield return (byte)value;
    }

    private static byte[] Little(float value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return bytes;
    }
}
