using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(BriefingOffline).Assembly).Run(args);
