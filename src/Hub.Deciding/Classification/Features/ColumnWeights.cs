using System.Buffers.Binary;

namespace Hub.Deciding.Classification.Features;

/// <summary>The weights of a feature as the weights file has them: for each column a number of two bytes, in thousandths.</summary>
internal static class ColumnWeights
{
    private const int Size = FeatureColumns.Count * sizeof(short);
    private const float Whole = 1000;

    /// <summary>The weights as bytes; none where each is nothing. What is above 32 is 32: no chance is surer.</summary>
    public static byte[] Bytes(ReadOnlySpan<float> weights)
    {
        if (!weights.ContainsAnyExcept(0))
        {
            return [];
        }
        var bytes = new byte[Size];
        for (var column = 0; column < weights.Length; column++)
        {
            var thousandths = Math.Clamp(MathF.Round(weights[column] * Whole), short.MinValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(column * sizeof(short)), (short)thousandths);
        }
        return bytes;
    }

    /// <summary>Reads the weights of one feature; false where the bytes are not those of this version's columns.</summary>
    public static bool Read(byte[]? bytes, Span<float> weights)
    {
        if (bytes?.Length is not (0 or Size))
        {
            return false;
        }
        for (var at = 0; at < bytes.Length; at += sizeof(short))
        {
            weights[at / sizeof(short)] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at)) / Whole;
        }
        return true;
    }
}
