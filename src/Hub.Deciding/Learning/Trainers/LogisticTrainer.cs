using static Hub.Deciding.Learning.Trainers.Vectors;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>
/// Multinomial logistic regression with an L2 penalty on the distance from a prior, by limited-memory BFGS. Single-threaded and without
/// chance: same input, same bits.
/// </summary>
internal static class LogisticTrainer
{
    private const int Memory = 8;
    private const int MostSteps = 120;
    private const double Enough = 1e-4;

    /// <summary>Learns with the same penalty on each weight.</summary>
    public static double[] Train(IReadOnlyList<SparseRow> rows, int classes, double penalty, double[] prior)
        => Train(rows, classes, [.. prior.Select(_ => penalty)], prior);

    /// <summary>Learns weights of features × classes, each drawn towards its prior. A feature that no row has keeps its prior.</summary>
    public static double[] Train(IReadOnlyList<SparseRow> rows, int classes, double[] penalties, double[] prior)
    {
        int[] used = [.. rows.SelectMany(row => row.Features).Distinct().Order()];
        var place = new Dictionary<int, int>(used.Length);
        var dense = new double[used.Length * classes];
        var densePenalties = new double[dense.Length];
        for (var u = 0; u < used.Length; u++)
        {
            place[used[u]] = u;
            prior.AsSpan(used[u] * classes, classes).CopyTo(dense.AsSpan(u * classes));
            penalties.AsSpan(used[u] * classes, classes).CopyTo(densePenalties.AsSpan(u * classes));
        }
        SparseRow[] placed = [.. rows.Select(row => row with { Features = [.. row.Features.Select(feature => place[feature])] })];
        var learned = TrainDense(placed, classes, densePenalties, dense);
        var weights = (double[])prior.Clone();
        for (var u = 0; u < used.Length; u++)
        {
            learned.AsSpan(u * classes, classes).CopyTo(weights.AsSpan(used[u] * classes));
        }
        return weights;
    }

    private static double[] TrainDense(IReadOnlyList<SparseRow> rows, int classes, double[] penalties, double[] prior)
    {
        var weights = (double[])prior.Clone();
        var gradient = new double[weights.Length];
        var loss = Loss(rows, weights, gradient, classes, penalties, prior);
        var history = new List<(double[] Step, double[] Change, double Scale)>();
        for (var step = 0; step < MostSteps && Norm(gradient) > Enough * Math.Max(1, Norm(weights)); step++)
        {
            var direction = Direction(gradient, history);
            var slope = Dot(direction, gradient);
            var (next, nextGradient, nextLoss) = Search(
                rows, weights, loss, direction, slope, classes, penalties, prior, history.Count == 0);
            if (nextLoss >= loss)
            {
                break;
            }
            Remember(history, weights, next, gradient, nextGradient);
            var progress = loss - nextLoss;
            (weights, gradient, loss) = (next, nextGradient, nextLoss);
            if (progress < 1e-6 * Math.Abs(loss))
            {
                break;
            }
        }
        return weights;
    }

    private static (double[] Weights, double[] Gradient, double Loss) Search(
        IReadOnlyList<SparseRow> rows, double[] from, double loss, double[] direction, double slope, int classes, double[] penalties,
        double[] prior, bool isFirst)
    {
        var length = isFirst ? 1 / Math.Max(1, Norm(direction)) : 1.0;
        var best = (Weights: from, Gradient: new double[from.Length], Loss: loss);
        for (var attempt = 0; attempt < 30; attempt++, length /= 2)
        {
            var weights = new double[from.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = from[i] + (length * direction[i]);
            }
            var gradient = new double[from.Length];
            var found = Loss(rows, weights, gradient, classes, penalties, prior);
            if (found <= loss + (1e-4 * length * slope))
            {
                return (weights, gradient, found);
            }
        }
        return best;
    }

    private static double Loss(IReadOnlyList<SparseRow> rows, double[] weights, double[] gradient, int classes, double[] penalties,
        double[] prior)
    {
        double loss = 0;
        Span<double> scores = stackalloc double[classes];
        foreach (var row in rows)
        {
            scores.Clear();
            for (var f = 0; f < row.Features.Length; f++)
            {
                var at = row.Features[f] * classes;
                for (var k = 0; k < classes; k++)
                {
                    scores[k] += weights[at + k] * row.Values[f];
                }
            }
            loss += row.Weight * Softmax(scores, row.Label);
            for (var f = 0; f < row.Features.Length; f++)
            {
                var at = row.Features[f] * classes;
                for (var k = 0; k < classes; k++)
                {
                    gradient[at + k] += row.Weight * row.Values[f] * (scores[k] - (k == row.Label ? 1 : 0));
                }
            }
        }
        for (var i = 0; i < weights.Length; i++)
        {
            var off = weights[i] - prior[i];
            loss += 0.5 * penalties[i] * off * off;
            gradient[i] += penalties[i] * off;
        }
        return loss;
    }

    // Turns scores into chances; gives the loss of the right class.
    private static double Softmax(Span<double> scores, int label)
    {
        var highest = double.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }
        double sum = 0;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = Math.Exp(scores[k] - highest);
            sum += scores[k];
        }
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }
        return -Math.Log(Math.Max(scores[label], 1e-300));
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> history)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var factors = new double[history.Count];
        for (var h = history.Count - 1; h >= 0; h--)
        {
            factors[h] = history[h].Scale * Dot(history[h].Step, direction);
            AddTo(direction, history[h].Change, -factors[h]);
        }
        if (history.Count > 0)
        {
            var (step, change, _) = history[^1];
            var scale = Dot(step, change) / Dot(change, change);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }
        for (var h = 0; h < history.Count; h++)
        {
            var back = history[h].Scale * Dot(history[h].Change, direction);
            AddTo(direction, history[h].Step, factors[h] - back);
        }
        return direction;
    }

    private static void Remember(
        List<(double[] Step, double[] Change, double Scale)> history, double[] from, double[] to, double[] gradientFrom,
        double[] gradientTo)
    {
        var step = new double[from.Length];
        var change = new double[from.Length];
        for (var i = 0; i < from.Length; i++)
        {
            step[i] = to[i] - from[i];
            change[i] = gradientTo[i] - gradientFrom[i];
        }
        var curvature = Dot(step, change);
        if (curvature <= 1e-12)
        {
            return;
        }
        if (history.Count == Memory)
        {
            history.RemoveAt(0);
        }
        history.Add((step, change, 1 / curvature));
    }
}
