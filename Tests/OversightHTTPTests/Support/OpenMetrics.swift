import Foundation

/// The OpenMetrics 1.0 text format, as far as the daemon writes it: an error for everything that is not it.
struct OpenMetrics {
    /// The samples by name and labels.
    private(set) var samples: [String: Double] = [:]

    struct Malformed: Error {
        let line: String
        let reason: String
    }

    init(_ text: String) throws {
        guard text.hasSuffix("# EOF\n") else { throw Malformed(line: "", reason: "does not end in # EOF") }
        var types: [String: String] = [:]
        var family = ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
        for line in lines.map(String.init) {
            if let match = line.wholeMatch(of: #/# (TYPE|HELP|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)/#) {
                if match.1 == "TYPE" {
                    guard types[String(match.2)] == nil else {
                        throw Malformed(line: line, reason: "a family comes twice")
                    }
                    types[String(match.2)] = String(match.3)
                }
                family = String(match.2)
                continue
            }
            let sample =
                #/([a-zA-Z_:][a-zA-Z0-9_:]*)((?:\{[a-z_]+="(?:[^"\\\n]|\\.)*"(?:,[a-z_]+="(?:[^"\\\n]|\\.)*")*\})?) (\S+)/#
            guard let match = line.wholeMatch(of: sample), let value = Double(match.3) else {
                throw Malformed(line: line, reason: "is no sample")
            }
            let expected = types[family] == "counter" ? family + "_total" : family
            guard match.1 == expected else { throw Malformed(line: line, reason: "is not of the family \(family)") }
            guard samples.updateValue(value, forKey: String(match.1 + match.2)) == nil else {
                throw Malformed(line: line, reason: "comes twice")
            }
        }
    }
}
