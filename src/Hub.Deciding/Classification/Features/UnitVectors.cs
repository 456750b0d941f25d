using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hub.Deciding.Classification.Features;

/// <summary>
/// Vectors of a hidden layer, each a scale and a signed byte for each unit: small enough to be at hand when one is asked for.
/// </summary>
/// <param name="count">Number of vectors.</param>
/// <param name="units">Number of units, a multiple of <see cref="Multiple"/>.</param>
internal sealed class UnitVectors(int count, int units)
{
    /// <summary>What the number of units must be a multiple of, so that they are added many at a time on every machine.</summary>
    public const int Multiple = 32;

    private const double Most = 1000;
    private const float Largest = 127;
    private readonly float[] scales = new float[count];
    private readonly sbyte[] bytes = new sbyte[count * units];

    /// <summary>Whether a number is one that learning can give: what is larger would make every other word silent.</summary>
    public static bool IsNumber(double number) => Math.Abs(number) <= Most;

    /// <summary>Whether bytes are a vector of so many units.</summary>
    public static bool IsVector(byte[]? vector, int units)
        => vector?.Length == sizeof(float) + units && IsNumber(BinaryPrimitives.ReadSingleLittleEndian(vector));

    /// <summary>A vector as the file has it.</summary>
    public static byte[] Bytes(ReadOnlySpan<float> vector)
    {
        var packed = new UnitVectors(1, vector.Length);
        packed.Set(0, vector);
        var all = new byte[sizeof(float) + vector.Length];
        BinaryPrimitives.WriteSingleLittleEndian(all, packed.scales[0]);
        MemoryMarshal.AsBytes(packed.bytes.AsSpan()).CopyTo(all.AsSpan(sizeof(float)));
        return all;
    }

    /// <summary>Takes a vector from the file.</summary>
    public void Set(int row, byte[] all)
    {
        scales[row] = BinaryPrimitives.ReadSingleLittleEndian(all);
        all.AsSpan(sizeof(float)).CopyTo(MemoryMarshal.AsBytes(bytes.AsSpan(row * units, units)));
    }

    /// <summary>Takes a vector, rounded to what a byte holds of its largest unit.</summary>
    public void Set(int row, ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var one in vector)
        {
            largest = Math.Max(largest, Math.Abs(one));
        }
        scales[row] = largest / Largest;
        for (var k = 0; k < units; k++)
        {
            bytes[(row * units) + k] = largest == 0 ? (sbyte)0 : (sbyte)MathF.Round(vector[k] / scales[row]);
        }
    }

    /// <summary>Adds a multiple of a vector.</summary>
    public void Add(Span<float> to, int row, float value)
    {
        var from = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(bytes.AsSpan(row * units, units));
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(to);
        var factor = Vector256.Create(value * scales[row]);
        for (var i = 0; i < from.Length; i++)
        {
            var (low, high) = Vector256.Widen(from[i]);
            Add(sums[(4 * i)..], low, factor);
            Add(sums[((4 * i) + 2)..], high, factor);
        }
    }

    /// <summary>The sum of the vector's units, each times its gain.</summary>
    public double Sum(int row, ReadOnlySpan<double> gains)
    {
        var sum = 0.0;
        for (var k = 0; k < units; k++)
        {
            sum += bytes[(row * units) + k] * gains[k];
        }
        return sum * scales[row];
    }

    private static void Add(Span<Vector256<float>> sums, Vector256<short> numbers, Vector256<float> factor)
    {
        var (low, high) = Vector256.Widen(numbers);
        sums[0] += Vector256.ConvertToSingle(low) * factor;
        sums[1] += Vector256.ConvertToSingle(high) * factor;
    }
}
