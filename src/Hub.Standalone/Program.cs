using Hub.Standalone;

var parse = HubCommandLine.Create().Parse(args);
var answer = await parse.InvokeAsync();
return parse.Errors.Count > 0 ? 2 : answer;
