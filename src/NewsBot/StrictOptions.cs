using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsBot;

/// <summary>How every section of the settings becomes options: what is wrong with it stops the start.</summary>
/// <remarks>The binding itself stands where the section is named: its code is generated for each options class, and not for a generic one.</remarks>
internal static class StrictOptions
{
    /// <summary>A key that the options do not know stops the start.</summary>
    public static void KnownKeys(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;

    /// <summary>Values out of range stop the start.</summary>
    public static OptionsBuilder<TOptions> CheckedBy<
        TOptions, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCheck>(this OptionsBuilder<TOptions> options)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        options.Services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
        return options.ValidateOnStart();
    }
}
