using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Tests.Syntax;

/// <summary>A syntax tree as text, without its places: two files that say the same dump the same.</summary>
internal static class SyntaxDump
{
    public static string Of(object? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append('_');
                break;
            case string s:
                text.Append('"').Append(s).Append('"');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(item, text);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case IFormattable simple:
                text.Append(simple.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool b:
                text.Append(b);
                break;
            default:
                text.Append('(').Append(value.GetType().Name);
                foreach (
                    var property in value
                        .GetType()
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                )
                {
                    if (property.PropertyType != typeof(TextSpan))
                    {
                        text.Append(' ');
                        Write(property.GetValue(value), text);
                    }
                }

                text.Append(')');
                break;
        }
    }
}
