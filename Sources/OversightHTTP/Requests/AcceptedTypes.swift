import Foundation

/// The media types of an `Accept` header, the preferred first (RFC 9110, 12.5.1).
enum AcceptedTypes {
    /// The types in lower case, without parameters and without those with quality 0.
    static func of(_ header: String?) -> [String] {
        let parts = (header ?? "").split(separator: ",").map { part -> (type: String, quality: Double) in
            let pieces = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (pieces.first ?? "", quality ?? 1)
        }
        // `sorted` is stable, so types of equal quality stay in the order of the header.
        return parts.filter { $0.quality > 0 && !$0.type.isEmpty }.sorted { $0.quality > $1.quality }.map(\.type)
    }
}
