// What every baseline shares: compare and select, and the guarded rounding of src/ClosingGaps.Engine/Plans/Rounding.cs.
#include <math.h>
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define GUARD (20.0 / 4503599627370496.0)
#define HALF (0.5 + 1.0 / 1073741824.0)

// Nearest whole centavo, half away from zero.
static inline double cents(double x)
{
    double scaled = fabs(x * 100.0);
    double whole = floor(scaled + HALF + scaled * GUARD);
    return x < 0 ? 0.0 - whole : whole;
}

static inline double round_cents(double x) { return cents(x) / 100.0; }
