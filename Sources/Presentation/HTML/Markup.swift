import Mustache

/// Finished HTML, made by a ``MarkupWriter``: the only thing that templates may put in without escaping it.
package struct Markup: MustacheCustomRenderable, Sendable {
    /// The HTML.
    package let renderText: String
    /// Always false: markup is rendered even if it is empty.
    package let isNull = false

    init(finished renderText: String) { self.renderText = renderText }
}
