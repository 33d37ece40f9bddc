//JAVA 25+

long compared;

void main() {
    IO.println("n    insertion  merge");
    for (int n = 100; n <= 400; n += 100) {
        int[] numbers = new Random(1).ints(n).toArray();
        compared = 0;
        insertion(numbers.clone());
        long insertion = compared;
        compared = 0;
        merge(numbers);
        IO.println("%-4d %9d  %5d".formatted(n, insertion, compared));
    }
}

boolean less(int a, int b) {
    compared++;
    return a < b;
}

// tag::insertion[]
void insertion(int[] a) {
    for (int i = 1; i < a.length; i++)
        for (int j = i; j > 0 && less(a[j], a[j - 1]); j--) {
            int t = a[j];
            a[j] = a[j - 1];
            a[j - 1] = t;
        }
}
// end::insertion[]

int[] merge(int[] a) {
    if (a.length < 2) return a;
    int[] left = merge(Arrays.copyOf(a, a.length / 2));
    int[] right = merge(Arrays.copyOfRange(a, a.length / 2, a.length));
    int[] all = new int[a.length];
    for (int i = 0, l = 0, r = 0; i < all.length; i++) {
        boolean takeRight = l == left.length || r < right.length && less(right[r], left[l]);
        all[i] = takeRight ? right[r++] : left[l++];
    }
    return all;
}
