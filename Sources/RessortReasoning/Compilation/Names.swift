import RessortKernel
import RessortLanguage

// Both modules below speak of rules, atoms and operands. Here the bare words are the language's; the kernel's say so.

typealias Atom = RessortLanguage.Atom
typealias Operand = RessortLanguage.Operand
typealias Rule = RessortLanguage.Rule
typealias KernelAtom = RessortKernel.Atom
typealias KernelLiteral = RessortKernel.Literal
typealias KernelOperand = RessortKernel.Operand
typealias KernelRule = RessortKernel.Rule
typealias Aggregate = RessortLanguage.Aggregate
typealias AggregateFunction = RessortLanguage.AggregateFunction
typealias KernelAggregate = RessortKernel.Aggregate
