using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>What one payment form of IMSS says of one employment in one month; what it does not say is <see langword="null"/>.</summary>
/// <param name="Employment">As named in the situation.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Total">Both shares and housing, pesos.</param>
/// <param name="EmployerPart">The employer's share with housing, pesos.</param>
/// <param name="WorkerPart">The worker's share, pesos.</param>
public sealed record PaymentForm(
    string Employment,
    DateOnly Month,
    Rational? Total,
    Rational? EmployerPart,
    Rational? WorkerPart
);
