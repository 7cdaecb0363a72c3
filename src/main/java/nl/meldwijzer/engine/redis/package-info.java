/// Conversations and their outbox in Redis 6.2 or newer, alone or as a cluster. Everything personal in it is sealed.
///
/// ```
/// {pNN}:who:<keyed hash of meldpunt and address>   conversation id
/// {pNN}:c:<id>             record: shape, version, seen events, wrapped data key, sealed address, sealed state
/// {pNN}:out:<id>           hash: the queue and its sealed effects; see queue.lua
/// {pNN}:aside:<id>         hash: sealed effects that could not be carried out, and their wrapped data key
/// {pNN}:sent:<id>          hash: messages of the last hour, so that they can be said once more
/// {pNN}:copies             zset: `<since> <meldpunt> <message>` that is to be deleted at the provider, by the next try
/// {pNN}:due                zset: conversation id, by when its first effect is due
/// {pNN}:lease:<id>:<lane>  token of who works on that lane
/// meldwijzer:partitions    how many partitions; that it is there tells that nothing was erased
/// meldwijzer:erased        that everything was, in the last 30 days
/// meldwijzer:beats         counted on each second by every process
/// {sms}:known:<keyed hash> that this number got an SMS from us before
/// {sms}:<limit>:<hour or day>:<of what>   how much was sent; behind it `:cut` once the limit was reached
/// ```
@NullMarked
package nl.meldwijzer.engine.redis;

import org.jspecify.annotations.NullMarked;
