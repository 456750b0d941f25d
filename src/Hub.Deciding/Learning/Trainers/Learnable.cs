using System.Numerics;
using System.Runtime.InteropServices;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>
/// Numbers that are learned in rows, with the gradient of a batch and what the steps before it were: Adam (Kingma and Ba, 2015), of which
/// only rows that the batch touched take a step.
/// </summary>
/// <param name="rows">Number of rows.</param>
/// <param name="width">Numbers in a row.</param>
internal sealed class Learnable(int rows, int width)
{
    private const float Before = 0.9f;
    private const float BeforeSquare = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly float[] values = new float[rows * width];
    private readonly float[] steps = new float[rows * width];
    private readonly float[] squares = new float[rows * width];
    private readonly int[] places = new int[rows];
    private readonly List<int> touched = [];
    private float[] gradients = [];

    /// <summary>The numbers of a row.</summary>
    public Span<float> this[int row] => values.AsSpan(row * width, width);

    /// <summary>Begins with numbers around 0.</summary>
    /// <param name="chance">The chance.</param>
    /// <param name="size">By row how far around.</param>
    public Learnable From(Chance chance, Func<int, float> size)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = size(i / width) is var far and > 0 ? chance.Around() * far : 0;
        }
        return this;
    }

    /// <summary>The gradient of a row, to be added to.</summary>
    public Span<float> GradientOf(int row)
    {
        if (places[row] == 0)
        {
            touched.Add(row);
            places[row] = touched.Count;
            if (gradients.Length < touched.Count * width)
            {
                Array.Resize(ref gradients, touched.Count * width * 2);
            }
            gradients.AsSpan((touched.Count - 1) * width, width).Clear();
        }
        return gradients.AsSpan((places[row] - 1) * width, width);
    }

    /// <summary>Takes a step, and forgets the gradient.</summary>
    /// <param name="number">The number of the step, from 1.</param>
    /// <param name="size">Its size.</param>
    /// <param name="shrink">How much the numbers shrink with it.</param>
    public void Step(int number, float size, float shrink)
    {
        var first = size / (1 - (float)Math.Pow(Before, number));
        var second = 1 / (1 - (float)Math.Pow(BeforeSquare, number));
        for (var t = 0; t < touched.Count; t++)
        {
            var row = touched[t];
            places[row] = 0;
            Step(row, gradients.AsSpan(t * width, width), first, second, shrink);
        }
        touched.Clear();
    }

    /// <summary>Adds a multiple: number by number, so that it is the same however many a machine adds at a time.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> from, float times)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(to);
        var more = MemoryMarshal.Cast<float, Vector<float>>(from);
        var factor = new Vector<float>(times);
        for (var i = 0; i < many.Length; i++)
        {
            many[i] += more[i] * factor;
        }
        for (var i = many.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] += from[i] * times;
        }
    }

    private void Step(int row, ReadOnlySpan<float> gradient, float first, float second, float shrink)
    {
        var value = MemoryMarshal.Cast<float, Vector<float>>(this[row]);
        var step = MemoryMarshal.Cast<float, Vector<float>>(steps.AsSpan(row * width, width));
        var square = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(row * width, width));
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (var i = 0; i < value.Length; i++)
        {
            step[i] = (step[i] * Before) + (slope[i] * (1 - Before));
            square[i] = (square[i] * BeforeSquare) + (slope[i] * slope[i] * (1 - BeforeSquare));
            value[i] -= (step[i] * first / (Vector.SquareRoot(square[i] * second) + new Vector<float>(Tiny))) + (value[i] * shrink);
        }
    }
}
