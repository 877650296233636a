using NewsBot.Terminal;

return await CommandLine.RunAsync(args, Screen.OfThisProcess());
