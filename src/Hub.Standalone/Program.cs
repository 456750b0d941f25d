using Hub.Standalone;

var parse = CommandLine.Create().Parse(args);
var answer = await parse.InvokeAsync();
return parse.Errors.Count > 0 ? 2 : answer;
