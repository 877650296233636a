using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;
using NewsBot.Benchmarks.Measures;

if (args is ["measure", ..])
{
    return Report.Run(args[1..], Console.Out, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(BriefingOffline).Assembly).Run(args);
return 0;
