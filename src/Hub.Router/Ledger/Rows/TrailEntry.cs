namespace Hub.Router.Ledger.Rows;

/// <summary>One line of the trail, with the fields of BIO 8.15.01. Ids and codes only.</summary>
/// <param name="At">The moment, by the hub's own clock.</param>
/// <param name="Actor">Who: <c>router</c>, or a role or staff code of a team.</param>
/// <param name="Origin">From where: a partner, a team, or the worker itself.</param>
/// <param name="Action">What was done, such as <c>route</c> or <c>accept</c>.</param>
/// <param name="Object">On what: the id of a signal or delivery.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Detail">Further ids and codes; may be empty.</param>
internal sealed record TrailEntry(long At, string Actor, string Origin, string Action, string Object, string Result, string Detail = "");
