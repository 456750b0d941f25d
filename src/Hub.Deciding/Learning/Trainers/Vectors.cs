namespace Hub.Deciding.Learning.Trainers;

/// <summary>Sums over vectors of weights.</summary>
internal static class Vectors
{
    /// <summary>The inner product.</summary>
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// <summary>The length.</summary>
    public static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    /// <summary>Adds a multiple of one to the other.</summary>
    public static void AddTo(double[] target, double[] source, double factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }
}
