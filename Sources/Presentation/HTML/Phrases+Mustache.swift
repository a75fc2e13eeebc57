import Mustache

extension Phrases: MustacheParent {
    /// The text of the phrase that a template names.
    package func child(named name: String) -> Any? { Phrase(rawValue: name).map { self[$0] } }
}
