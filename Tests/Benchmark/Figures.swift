import Foundation

/// The figures of one run, printed as one JSON object for the harness.
struct Figures {
    private var values: [String: Double] = [:]

    /// Notes a figure.
    subscript(name: String) -> Double? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Prints the figures on a line of their own.
    func print() throws {
        let line = try JSONSerialization.data(withJSONObject: values, options: .sortedKeys)
        Swift.print(String(decoding: line, as: UTF8.self))
    }
}

/// How long something took, in seconds.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work).seconds
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension [Double] {
    /// The value below which a part of the values are; 0 if there are none.
    ///
    /// - Parameter part: From 0 to 1: 0.5 for the median.
    func quantile(_ part: Double) -> Double {
        guard !isEmpty else { return 0 }
        return sorted()[Swift.min(count - 1, Int(Double(count) * part))]
    }
}
