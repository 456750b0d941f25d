namespace Hub.Router.OperationsApi;

/// <summary>Who asks at the operations API, proven by a key.</summary>
/// <param name="Actor">The operator's role or staff code, as the trail names it; never a name.</param>
/// <param name="MayAct">Whether it may do more than read.</param>
internal sealed record OperatorCaller(string Actor, bool MayAct);
