import Foundation

/// Names and values as forms and queries have them (WHATWG URL, 5.1).
enum FormPairs {
    /// The names and values, in their order.
    ///
    /// - Parameter text: The text of a form, or a query without its question mark.
    /// - Returns: `nil` if a part is not percent-encoded UTF-8.
    static func decode(_ text: String) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : "") else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    private static func decoded(_ part: Substring) -> String? {
        part.replacing("+", with: " ").removingPercentEncoding
    }
}
