package org.minkang.enrollment;

/** A further command under {@code enrollment campaign}. */
public interface CampaignPart {

    /** A fresh command object, as {@link org.minkang.cli.CliCommand#command()} gives one. */
    Object command();
}
