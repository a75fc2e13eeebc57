import Foundation
import HTTPTypes
import Hummingbird

/// The entity tags of `If-Match` and `If-None-Match` (RFC 9110, 13.1).
enum Conditions {
    /// Whether the client already has a representation.
    static func isKnown(_ tag: String, to request: Request) -> Bool {
        guard let known = request.headers[.ifNoneMatch] else { return false }
        // `If-None-Match` compares weakly: a tag that a proxy made weak is the same.
        return tags(known).contains { $0 == "*" || opaque($0) == opaque(tag) }
    }

    /// The revisions in `If-Match`: the number that the entity tag of anything with a revision begins with.
    ///
    /// - Returns: `nil` for any revision.
    /// - Throws: ``Problem`` with status 412 if no tag has a revision.
    static func revisions(_ request: Request) throws -> Set<Int>? {
        guard let sent = request.headers[.ifMatch] else { return nil }
        let tags = tags(sent)
        if tags.contains("*") { return nil }
        let revisions = tags.compactMap { tag -> Int? in
            guard tag.count > 2, tag.hasPrefix("\""), tag.hasSuffix("\"") else { return nil }
            return Int(tag.dropFirst().prefix { $0 != "-" && $0 != "\"" })
        }
        guard !revisions.isEmpty else {
            throw Problem(
                .preconditionFailed, "changed-meanwhile",
                "The If-Match header has no entity tag that a GET of this thing gives.")
        }
        return Set(revisions)
    }

    /// A tag without the mark of a weak one.
    private static func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }

    private static func tags(_ header: String) -> [String] {
        header.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
